-- wrk: the requests of one reader again and again, in their order; how it went as JSON on standard output.
-- Arguments: a file with one request a line, "path<tab>name: value<tab>…".
local requests, at = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, headers = line:match("^[^\t]+"), {}
    for name, value in line:gmatch("\t([^:\t]+): ([^\t]*)") do headers[name] = value end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, _)
  local e = summary.errors
  io.write(string.format('{"requests": %d, "seconds": %.3f, "bytes": %d, "errors": %d, "p50_ms": %.2f, "p90_ms": %.2f, "p99_ms": %.2f, "p999_ms": %.2f, "most_ms": %.2f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency:percentile(99.9) / 1e3, latency.max / 1e3))
end
