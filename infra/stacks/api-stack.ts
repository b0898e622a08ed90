import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { dataAccess } from '../constructs/data-access.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { DataStack } from './data-stack.ts';

export interface ApiStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: DataStack;
  /** Folder of the API's bundle, and of the one that makes reports. */
  readonly code: string;
  readonly reportCode: string;
  /** Folder of the pipeline's bundle: what arrived is read by its rules. */
  readonly pipelineCode: string;
}

/** What a request leaves behind: no address, no path, no agent, no caller. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.responseType',
};

/** The releases over HTTP. Reads only; who may ask is decided before any code of ours runs. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly reader: NodeFunction;

  constructor(
    scope: Construct,
    id: string,
    { settings, data, code, reportCode, pipelineCode, ...props }: ApiStackProps,
  ) {
    super(scope, id, props);
    const environment = {
      STORE: 's3',
      STORE_BUCKET: data.lake.bucketName,
      ...(settings.signIn?.practicesClaim !== undefined && {
        PRACTICES_CLAIM: settings.signIn.practicesClaim,
      }),
    };
    this.reader = new NodeFunction(this, 'Reader', {
      entry: 'api',
      code,
      memoryMebibytes: 1024,
      timeoutSeconds: 15,
      logDays: settings.logDays,
      environment,
      may: dataAccess(data, { reads: ['releases/', 'views/', 'downloads/'], creates: [] }),
    });
    this.api = new HttpApi(this, 'Api', {
      apiName: id,
      createDefaultStage: false,
      description: 'PCN progress: releases, areas and the gap',
    });
    const integration = new HttpLambdaIntegration('Reader', this.reader.function);
    const reportsFunction = new NodeFunction(this, 'Reports', {
      entry: 'report-api',
      code: reportCode,
      memoryMebibytes: 3008,
      // The most that an HTTP API waits for.
      timeoutSeconds: 29,
      logDays: settings.logDays,
      environment,
      may: dataAccess(data, { reads: ['releases/', 'views/', 'reports/'], creates: [] }),
    });
    const reports = new HttpLambdaIntegration('Reports', reportsFunction.function);
    const { signIn } = settings;
    const authorizer =
      signIn === null
        ? new HttpNoneAuthorizer()
        : new HttpJwtAuthorizer('SignedIn', signIn.issuer, { jwtAudience: [...signIn.audience] });
    this.api.addRoutes({
      path: '/v1/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.HEAD],
      integration,
      authorizer,
    });
    // It knows every address, those of the reports too.
    for (const path of ['/v1/reports/{proxy+}', '/v1/openapi.json']) {
      this.api.addRoutes({
        path,
        methods: [HttpMethod.GET, HttpMethod.HEAD],
        integration: reports,
        authorizer,
      });
    }
    this.#addIntake(settings, { data, code: pipelineCode, authorizer, environment });
    // Says that the service is up and nothing else.
    this.api.addRoutes({
      path: '/v1/health',
      methods: [HttpMethod.GET],
      integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.rate, burstLimit: settings.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: settings.logDays,
            removalPolicy: RemovalPolicy.RETAIN,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** What arrived, to whoever may read; sending and answering only where tokens name groups. */
  #addIntake(
    { signIn, intake, logDays }: StageSettings,
    at: {
      readonly data: DataStack;
      readonly code: string;
      readonly authorizer: IHttpRouteAuthorizer;
      readonly environment: Readonly<Record<string, string>>;
    },
  ): void {
    const { data, code, authorizer, environment } = at;
    const groups = signIn?.intake;
    const arrivalsApi = new NodeFunction(this, 'Intake', {
      entry: 'intake-api',
      code,
      memoryMebibytes: 1024,
      timeoutSeconds: 29,
      logDays,
      environment: {
        ...environment,
        ...(intake.place !== null && { INTAKE_PLACE: intake.place }),
        ...(intake.contact !== null && { INTAKE_CONTACT: intake.contact }),
        ...(groups !== undefined && {
          DELIVERIES: 's3',
          DELIVERIES_BUCKET: data.incoming.bucketName,
          INTAKE_CLAIM: groups.claim,
          INTAKE_APPROVERS: groups.approvers,
          INTAKE_SENDERS: groups.senders,
        }),
      },
      may: dataAccess(data, {
        reads: ['releases/', 'receipts/', 'submissions/', 'checks/', 'quarantine/', 'holds/', 'audit/'],
        creates: groups === undefined ? [] : ['audit/'],
        ...(groups !== undefined && { deliveries: 'leave' }),
      }),
    });
    const integration = new HttpLambdaIntegration('Intake', arrivalsApi.function);
    for (const path of ['/v1/intake', '/v1/intake.csv']) {
      const methods = [HttpMethod.GET, HttpMethod.HEAD];
      this.api.addRoutes({ path, methods, integration, authorizer });
    }
    for (const path of groups === undefined ? [] : ['/v1/intake/files', '/v1/intake/answers']) {
      this.api.addRoutes({ path, methods: [HttpMethod.POST], integration, authorizer });
    }
  }
}
