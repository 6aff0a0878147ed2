// Made by «veiviser build»: CloudFront function (cloudfront-js-2.0) on viewer request.
const old = {};

function handler(event) {
  const request = event.request;
  const path = request.uri;
  const target = Object.prototype.hasOwnProperty.call(old, path) ? old[path] : undefined;
  if (target) return moved(target, request.querystring);
  if (path.endsWith("/")) {
    request.uri = path + "index.html";
  } else if (path.lastIndexOf(".") < path.lastIndexOf("/")) {
    // Slashes at the start are one: «//host/» would lead to another site.
    return moved(path.replace(/^[\/\\]+/, "/") + "/", request.querystring);
  }
  return request;
}

function moved(target, query) {
  const pairs = [];
  for (const name in query) {
    const all = query[name].multiValue || [query[name]];
    for (const one of all) pairs.push(one.value === "" ? name : name + "=" + one.value);
  }
  const location = pairs.length ? target + "?" + pairs.join("&") : target;
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: location } } };
}
