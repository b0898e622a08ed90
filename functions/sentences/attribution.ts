/** The licence that the published files come under, and so the tables made from them. */
export const SOURCE_LICENCE = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Whose published files they are. */
const PUBLISHERS = 'NHS England and the Office for Health Improvement and Disparities';

/**
 * The acknowledgement that the licence asks of everyone who passes the data on: pages, report, files and README all
 * give this one.
 */
export const ATTRIBUTION = `Contains public sector information from ${PUBLISHERS}, licensed under the ${SOURCE_LICENCE.title}.`;
