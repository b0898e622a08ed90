import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionSize } from '../function-settings.ts';

export interface NodeFunctionProps extends FunctionSize {
  /** File of the bundle, without extension. */
  readonly entry: string;
  /** Folder of the bundle. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logDays: number;
  /** Everything the function may do besides writing its own log. */
  readonly may: readonly PolicyStatement[];
}

/**
 * How a function's memory is shared: Node's own default heap is 2.2 GB however large the function, and DuckDB
 * takes what it is told. A tenth stays for code, buffers and the runtime.
 */
function memoryOf(mebibytes: number) {
  return {
    NODE_OPTIONS: `--max-old-space-size=${Math.floor(mebibytes * 0.6)}`,
    DUCKDB_MEMORY_MEBIBYTES: String(Math.floor(mebibytes * 0.3)),
  };
}

/** A Node 24 function on arm64 with a role and a log of its own, and no right that is not written down. */
export class NodeFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const statement of props.may) role.addToPolicy(statement);
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.code),
      handler: `${props.entry}.handler`,
      role: role.withoutPolicyUpdates(),
      memorySize: props.memoryMebibytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      ephemeralStorageSize: Size.mebibytes(props.diskMebibytes ?? 512),
      environment: { ...memoryOf(props.memoryMebibytes), ...props.environment },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
