-- For wrk: sends the requests of a file one after the other, each thread from a place of its own.
-- A line is: path, key, body, divided by tabs. With BARE=path in the environment every request goes to that path,
-- without a key.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    requests = {}
    local bare = os.getenv("BARE")
    for line in io.lines(args[1]) do
        local path, key, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
        local headers = { ["Content-Type"] = "application/json" }
        if bare then path = bare else headers["Authorization"] = "Bearer " .. key end
        requests[#requests + 1] = wrk.format("POST", path, headers, body)
    end
    position = number * 1237
end

function request()
    position = position + 1
    return requests[position % #requests + 1]
end

function done(summary, latency)
    io.write(string.format(
        '{"requests":%d,"microseconds":%d,"refused":%d,"failed":%d,"p50":%d,"p99":%d}\n', summary.requests,
        summary.duration, summary.errors.status,
        summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
