/**
 * Codes of what people come to a desk for most, the most usual first. No place publishes such figures by procedure: the
 * order is an assumption, from the shares of fields (certification, civil status, land, social protection, household
 * businesses, building) that the demo assumes too.
 */
export const oftenAskedFor: readonly string[] = [
  "2.000815", // certified copies
  "2.000884", // certified signatures
  "1.001193", // birth
  "2.000635", // extracts of the civil status register
  "1.004873", // certificate of marital status
  "1.000894", // marriage
  "1.000656", // death
  "2.001035", // certified transactions
  "1.004222", // permanent residence
  "1.004194", // temporary residence
  "1.012783", // exchange of a land certificate
  "1.013978", // first land certificate
  "1.001776", // monthly social allowance
  "1.001731", // burial costs
  "1.001699", // degree of disability
  "1.001612", // founding a household business
  "1.013225", // building permit
];
