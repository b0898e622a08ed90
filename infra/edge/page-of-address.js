/* oxlint-disable no-unused-vars */
// Runs at the edge. The pages choose what to show from the address, so every address that names no file is the page.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  if (request.uri.lastIndexOf('.') <= request.uri.lastIndexOf('/')) request.uri = '/index.html';
  return request;
}
