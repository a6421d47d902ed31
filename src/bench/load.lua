-- The calls of every scenario, made by wrk: wrk -s load.lua URL -- SCENARIO SIZE [IDS].
-- Each call writes values that no other has written: a store that skips what is unchanged gains nothing here.

local run = os.time()
local count = 0

local function fresh()
  count = count + 1
  return run .. "-" .. count
end

local function call(method, path, header, body)
  return method .. " " .. path .. " HTTP/1.1\r\nHost: localhost\r\n" .. header
    .. "Content-Length: " .. #body .. "\r\n\r\n" .. body
end

local json = "Content-Type: application/json\r\n"
local token = json .. "X-Auth-Token: bench\r\n"
local gateway = "/v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances/gw-"
local component = "/api/c/compapi/v2/cc/"
local caller = '{"bk_app_code":"bench","bk_app_secret":"x","bk_username":"bench","bk_biz_id":'
local instances = 100 -- of each business

local scenarios = {}

-- One of 20 tags of one of SIZE gateways.
scenarios["tag-write"] = function(size)
  return call("POST", gateway .. math.random(size) .. "/instance-tags/action", token,
    '{"action":"create","tags":[{"key":"key-' .. math.random(20) .. '","value":"' .. fresh() .. '"}]}')
end

scenarios["tag-read"] = function(size)
  return call("GET", gateway .. math.random(size) .. "/instance-tags", token, "")
end

-- Three labels of IDS instances of one of SIZE businesses.
scenarios["label-add"] = function(size, ids)
  local business = math.random(size)
  local first = business * instances + math.random(0, instances - ids)
  local list = {}
  for id = first, first + ids - 1 do
    list[#list + 1] = id
  end
  local value = fresh()
  return call("POST", component .. "add_label_for_service_instance/", json,
    caller .. business .. ',"instance_ids":[' .. table.concat(list, ",") .. '],"labels":{"app":"' .. value
    .. '","cluster":"' .. value .. '","version":"' .. value .. '"}}')
end

scenarios["label-list"] = function(size)
  return call("POST", component .. "list_service_instance/", json,
    caller .. math.random(size) .. ',"page":{"start":0,"limit":20}}')
end

-- The tags of one of SIZE objects.
scenarios["object-tagging"] = function(size)
  return call("PUT", "/bench/object-" .. math.random(size) .. "?tagging", "Content-Type: application/xml\r\n",
    "<Tagging><TagSet><Tag><Key>key-" .. math.random(20) .. "</Key><Value>" .. fresh()
    .. "</Value></Tag></TagSet></Tagging>")
end

function init(arguments)
  math.randomseed(run)
  local make, size, ids = scenarios[arguments[1]], tonumber(arguments[2]), tonumber(arguments[3] or 1)
  request = function()
    return make(size, ids)
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
