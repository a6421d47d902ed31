import {byId, command} from './dom.js';

const base = new URL('.', document.baseURI).href.replace(/\/$/, '');

/** Commands for those who have nothing to look at yet, by the element that shows them. */
const EXAMPLES = {
  'resources-example': `curl -H 'X-Auth-Token: any' \\
  ${base}/v2/my-project/apigw/instances/gw-1/instance-tags/action \\
  -d '{"action": "create", "tags": [{"key": "env", "value": "test"}]}'`,
  'requests-example': `curl -H 'X-Auth-Token: any' \\
  ${base}/v2/my-project/apigw/instances/gw-1/instance-tags`,
  'faults-example': `curl ${base}/_tagmock/faults \\
  -d '{"operation": "ListInstanceTags", "answer": {"error_code": "APIC.9000"}}'`,
};

export function start() {
  for (const [id, text] of Object.entries(EXAMPLES)) {
    byId(id).append(command(text));
  }
}
