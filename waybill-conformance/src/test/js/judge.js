// Judges a server with the AWS SDK for JavaScript 3: argv[2] is every-section.json; the endpoint and the key come
// from the environment, the SDK from NODE_PATH. Prints one line per check that holds.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const sdk = require("@aws-sdk/client-sagemaker");

const GROUP = "javascript-judge";
const client = new sdk.SageMakerClient({ maxAttempts: 1 });
const call = (operation, input) => client.send(new sdk[operation + "Command"](input));

function holds(what, check) {
  check();
  console.log("holds: " + what);
}

async function refused(what, name, text, operation, input) {
  const error = await call(operation, input).then(
    () => assert.fail(what + ": it was not refused"),
    (rejection) => rejection,
  );
  holds(what, () => {
    assert.equal(error.name, name);
    assert.ok(error.message.includes(text), error.message);
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.ok(error.$metadata.requestId);
  });
}

// What was sent has to come back; the answer may hold more.
function assertReturned(sent, seen, path) {
  if (Array.isArray(sent)) {
    assert.equal(seen?.length, sent.length, path);
    sent.forEach((value, i) => assertReturned(value, seen[i], `${path}[${i}]`));
  } else if (sent !== null && typeof sent === "object") {
    Object.entries(sent).forEach(([name, value]) => assertReturned(value, seen?.[name], `${path}.${name}`));
  } else {
    assert.equal(seen, sent, path);
  }
}

async function judgeGroup() {
  const Tags = [{ Key: "purpose", Value: "judging" }];
  const { ModelPackageGroupArn: arn } = await call("CreateModelPackageGroup", { ModelPackageGroupName: GROUP, Tags });
  const group = await call("DescribeModelPackageGroup", { ModelPackageGroupName: arn });
  holds("a group is described", () => {
    assert.equal(group.ModelPackageGroupStatus, "Completed");
    assert.ok(group.CreationTime instanceof Date);
  });
  const listed = await call("ListTags", { ResourceArn: arn });
  holds("its tags are listed", () => assert.deepEqual(listed.Tags, Tags));
  const ResourcePolicy = JSON.stringify({ Version: "2012-10-17", Statement: [] });
  await call("PutModelPackageGroupPolicy", { ModelPackageGroupName: GROUP, ResourcePolicy });
  const policy = await call("GetModelPackageGroupPolicy", { ModelPackageGroupName: GROUP });
  holds("its policy is read back", () => assert.equal(policy.ResourcePolicy, ResourcePolicy));
  await call("DeleteModelPackageGroupPolicy", { ModelPackageGroupName: GROUP });
  await refused("a deleted policy", "ValidationException", "Cannot find resource policy for: ",
    "GetModelPackageGroupPolicy", { ModelPackageGroupName: GROUP });
}

async function judgePackage(request) {
  const { ModelPackageArn: arn } = await call("CreateModelPackage", { ...request, ModelPackageGroupName: GROUP, ClientToken: undefined });
  const seen = await call("DescribeModelPackage", { ModelPackageName: arn });
  const { ClientToken, ModelPackageGroupName, ...sent } = request;
  holds("every member comes back", () => assertReturned(sent, seen, ""));
  await call("UpdateModelPackage", { ModelPackageArn: arn, ModelApprovalStatus: "Approved", ApprovalDescription: "good" });
  const batch = await call("BatchDescribeModelPackage", { ModelPackageArnList: [arn, arn.slice(0, -1) + "99"] });
  holds("a batch describes what is there and says what is not", () => {
    assert.equal(batch.ModelPackageSummaries[arn].ModelApprovalStatus, "Approved");
    assert.equal(Object.values(batch.BatchDescribeModelPackageErrorMap)[0].ErrorCode, "ValidationException");
  });
  await call("CreateModelPackage", { ...request, ModelPackageGroupName: GROUP, ClientToken: undefined });
  return arn;
}

async function judgePages() {
  const pages = [];
  const paginator = sdk.paginateListModelPackages({ client, pageSize: 1 }, { ModelPackageGroupName: GROUP });
  for await (const page of paginator) {
    pages.push(page.ModelPackageSummaryList.map((item) => item.ModelPackageVersion));
  }
  holds("pages of versions hold each once, the newest first", () => assert.deepEqual(pages, [[2], [1]]));
}

async function judgeDeletion(arn) {
  await refused("a group with versions", "ConflictException", "", "DeleteModelPackageGroup", { ModelPackageGroupName: GROUP });
  await call("DeleteModelPackage", { ModelPackageName: arn });
  await call("DeleteModelPackage", { ModelPackageName: GROUP + "/2" });
  await call("DeleteModelPackageGroup", { ModelPackageGroupName: GROUP });
  await refused("a deleted version", "ValidationException", `ModelPackage ${arn} does not exist.`,
    "DescribeModelPackage", { ModelPackageName: arn });
}

async function main() {
  const request = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  await judgeGroup();
  const arn = await judgePackage(request);
  await judgePages();
  await judgeDeletion(arn);
  console.log("the AWS SDK for JavaScript found no fault");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
