/** What differs between stages; everything else is the same. Nothing here is secret. */
export interface StageSettings {
  /** Must keep patients' data in the country. */
  readonly region: string;
  /**
   * Who may call the API: the issuer and audience of any OpenID Connect provider (NHS Care Identity, Cognito,
   * Entra ID). `null`: everyone, which suits published figures and nothing else.
   */
  readonly signIn: {
    readonly issuer: string;
    readonly audience: readonly string[];
    /**
     * Claim that names the networks whose practices' own figures its holder may see, such as `pcn`; `ENG` in it is
     * every network. Left out: everyone who is signed in sees every practice.
     */
    readonly practicesClaim?: string;
    /**
     * Claim that names groups, such as `cognito:groups`, and the groups whose members may answer held months and may
     * send files by the page. Left out: neither is possible over HTTP.
     */
    readonly intake?: { readonly claim: string; readonly approvers: string; readonly senders: string };
  } | null;
  /** Where people leave files and whom they write to, as the page on this month's data says; `null`: not said. */
  readonly intake: { readonly place: string | null; readonly contact: string | null };
  /** Where alerts go; `null` while nobody is named, which a stage that `tellsSomebody` refuses. */
  readonly alertEmail: string | null;
  /** People rely on this stage: it is not deployed without somebody to hear of what fails. */
  readonly tellsSomebody: boolean;
  /** The dashboards' own name, with a certificate for it in us-east-1; `null`: CloudFront's name. */
  readonly domain: { readonly name: string; readonly certificateArn: string } | null;
  /** A WAF web ACL of us-east-1 to put before the dashboards; `null`: none. */
  readonly webAclArn: string | null;
  /** Warned of at 80 % and when the forecast exceeds it, US dollars a month. */
  readonly budgetDollars: number;
  /** Requests a second that the API answers before it says 429: sustained, and at once. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Most that one query of Athena may read, in mebibytes. */
  readonly scanLimitMebibytes: number;
  /** How long logs are kept, in days. */
  readonly logDays: 30 | 90 | 365;
  /** Seconds to wait for files that are left together before a release is planned. */
  readonly settleSeconds: number;
  /**
   * Until when the reports of releases are drafts, such as `2026-08-28T09:30+01:00`; what was published after it is
   * none. `null`: released at once.
   */
  readonly embargo: string | null;
  readonly schedules: { readonly sweep: string; readonly collect: string };
  /** Sources of the collecting schedule: see `CollectSource` in functions/contracts. */
  readonly sources: readonly Readonly<Record<string, unknown>>[];
}

const NHS_DIGITAL = ['https://digital.nhs.uk', 'https://files.digital.nhs.uk'];
const STATISTICS = 'https://digital.nhs.uk/data-and-information/publications/statistical';

/** Observed: published three to four weeks after the month ends. */
const NCDES = {
  kind: 'page',
  name: 'ncdes',
  pages: [
    `${STATISTICS}/mi-network-contract-des/england-{month}-{year}`,
    `${STATISTICS}/mi-network-contract-des/england-{month}-{year}/content-copy`,
  ],
  file: 'NCDes{Month}{yy}',
  origins: NHS_DIGITAL,
  dueAfterDays: 14,
  lateAfterDays: 45,
};

const common = {
  region: 'eu-west-2',
  signIn: null,
  intake: { place: null, contact: null },
  alertEmail: null,
  domain: null,
  webAclArn: null,
  throttle: { rate: 50, burst: 100 },
  scanLimitMebibytes: 1024,
  settleSeconds: 60,
  embargo: null,
  sources: [NCDES],
} as const satisfies Partial<StageSettings>;

/** Every stage. Change a value here and deploy; nothing is read from anywhere else. */
export const stages = {
  dev: {
    ...common,
    tellsSomebody: false,
    budgetDollars: 10,
    logDays: 30,
    schedules: { sweep: 'cron(0 6 * * ? *)', collect: 'cron(30 10 ? * TUE *)' },
  },
  prod: {
    ...common,
    tellsSomebody: true,
    budgetDollars: 50,
    logDays: 365,
    schedules: { sweep: 'cron(0 6 * * ? *)', collect: 'cron(30 10 ? * MON-FRI *)' },
  },
} as const satisfies Readonly<Record<string, StageSettings>>;

/** @throws Error naming the stages there are */
export function settingsOf(stage: string): StageSettings {
  const found = Object.entries(stages).find(([name]) => name === stage);
  if (found === undefined) {
    throw new Error(
      `there is no stage "${stage}"; use --context stage=${Object.keys(stages).join(' or stage=')}`,
    );
  }
  return found[1];
}
