-- The calls of every scenario, made by wrk: wrk -s load.lua URL -- SCENARIO SIZE [MORE…].
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
local labels = {"app", "appid", "app_name", "bk_biz_id", "bk_cloud_id", "cluster_domain", "cluster_name", "cluster_type",
  "instance", "instance_role", "instance_host", "instance_port", "db_module"}

local scenarios = {}

-- One of 20 tags of one of SIZE gateways.
scenarios["tag-write"] = function(size)
  return call("POST", gateway .. math.random(size) .. "/instance-tags/action", token,
    '{"action":"create","tags":[{"key":"key-' .. math.random(20) .. '","value":"' .. fresh() .. '"}]}')
end

scenarios["tag-read"] = function(size)
  return call("GET", gateway .. math.random(size) .. "/instance-tags", token, "")
end

-- MANY labels of IDS instances of one of SIZE businesses.
scenarios["label-add"] = function(size, ids, many)
  local business = math.random(size)
  local first = business * instances + math.random(0, instances - ids)
  local list, pairs, value = {}, {}, fresh()
  for id = first, first + ids - 1 do
    list[#list + 1] = id
  end
  for label = 1, tonumber(many) do
    pairs[label] = '"label-' .. label .. '":"' .. value .. '"'
  end
  return call("POST", component .. "add_label_for_service_instance/", json,
    caller .. business .. ',"instance_ids":[' .. table.concat(list, ",") .. '],"labels":{'
    .. table.concat(pairs, ",") .. "}}")
end

scenarios["label-list"] = function(size)
  return call("POST", component .. "list_service_instance/", json,
    caller .. math.random(size) .. ',"page":{"start":0,"limit":20}}')
end

-- Those of SIZE instances that a label selects, in a module of its cluster or in all; dev.tagmock.bench.Fixtures has them.
scenarios["label-select"] = function(size, operator, module)
  count = count + 1
  local cluster = count % (size / 200)
  local key, values = "cluster_name", '"c' .. cluster .. '"'
  if operator == "in" or operator == "notin" then
    values = values .. ',"c' .. cluster + 1 .. '"'
  elseif operator == "exists" then
    key, values = labels[count % #labels + 1], ""
  elseif operator == "!" then
    key, values = "absent-" .. count, ""
  end
  return call("POST", component .. "list_service_instance/", json,
    caller .. '1,"bk_module_id":' .. (module == "one" and 2 * cluster + 1 or 0)
    .. ',"selectors":[{"key":"' .. key .. '","operator":"' .. operator .. '","values":[' .. values
    .. ']}],"page":{"start":0,"limit":200}}')
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

wrong = 0

-- BlueKing answers 200 whatever happens.
local function check(_, _, body)
  if not body:find('"result":true', 1, true) then
    wrong = wrong + 1
  end
end

function init(arguments)
  math.randomseed(run)
  local make, size = scenarios[arguments[1]], tonumber(arguments[2])
  request = function()
    return make(size, arguments[3], arguments[4])
  end
  if arguments[1]:find("label", 1, true) then
    response = check
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("wrong")
  end
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, failed,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max))
end
