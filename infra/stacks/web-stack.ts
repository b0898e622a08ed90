import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { asBucket } from '../constructs/as-bucket.ts';
import { securityHeaders } from '../constructs/security-headers.ts';
import type { DataStack } from './data-stack.ts';

export interface WebStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: DataStack;
  readonly api: HttpApi;
}

/** The dashboards and, under `/v1`, the API: one address, so that a browser needs no right to cross origins. */
export class WebStack extends Stack {
  /** Where the pages are, without a slash at the end. */
  readonly address: string;

  constructor(scope: Construct, id: string, { settings, data, api, ...props }: WebStackProps) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Site', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: data.logs,
      serverAccessLogsPrefix: 's3/site/',
      // Built from the repository: nothing is lost with it.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const site = asBucket(bucket);
    const { domain, webAclArn, signIn } = settings;
    const takesForms = signIn?.intake !== undefined;
    const distribution = new Distribution(this, 'Distribution', {
      comment: id,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(webAclArn !== null && { webAclId: webAclArn }),
      ...(domain !== null && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(site),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: securityHeaders(
          this,
          takesForms ? [data.incoming.bucketRegionalDomainName] : [],
        ),
        compress: true,
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#pageOfAddress() },
        ],
      },
      additionalBehaviors: {
        '/v1/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            readTimeout: Duration.seconds(30),
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: takesForms ? AllowedMethods.ALLOW_ALL : AllowedMethods.ALLOW_GET_HEAD,
          // What one caller may see is not for the next one: nothing of the API is kept at the edge.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          compress: false,
        },
      },
    });
    this.address = `https://${domain?.name ?? distribution.distributionDomainName}`;
    new CfnOutput(this, 'Address', { value: this.address });
    new CfnOutput(this, 'SiteBucket', { value: bucket.bucketName });
    new CfnOutput(this, 'Region', { value: settings.region });
  }

  #pageOfAddress(): EdgeFunction {
    return new EdgeFunction(this, 'PageOfAddress', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: 'infra/edge/page-of-address.js' }),
    });
  }
}
