import { App } from 'aws-cdk-lib';
import { deployedFolders } from './packaging/folders.ts';
import { addStage } from './stage.ts';

const app = new App();
const stage: unknown = app.node.tryGetContext('stage') ?? 'dev';
addStage(app, String(stage), deployedFolders);
