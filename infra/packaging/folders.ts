/** What is deployed, as `npm run package` and `npm run build` leave it. */
export interface DeployedFolders {
  readonly pipeline: string;
  readonly api: string;
  readonly report: string;
  readonly dashboards: string;
}

export const deployedFolders: DeployedFolders = {
  pipeline: 'build/lambda/pipeline',
  api: 'build/lambda/api',
  report: 'build/lambda/report',
  dashboards: 'build/dashboards',
};
