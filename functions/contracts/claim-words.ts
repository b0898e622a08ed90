/** Words of a claim: one, several with spaces, or a list as API Gateway writes one; none where it is no text. */
export function claimWords(claim: unknown): readonly string[] {
  return typeof claim === 'string' ? claim.split(/[\s,"[\]]+/).filter((word) => word !== '') : [];
}
