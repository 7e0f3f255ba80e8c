"""Judges a server with boto3: argv[1] is every-section.json; the endpoint and the key come from the environment.

Prints one line per check that holds; an assertion or an error ends it with another exit code than 0.
"""

import json
import sys
import uuid

import boto3
import botocore.exceptions
from botocore.config import Config

GROUP = "boto3-judge"
client = boto3.client("sagemaker", config=Config(retries={"total_max_attempts": 1}))


def holds(what, condition, seen=None):
    if not condition:
        raise AssertionError(f"{what}: {seen!r}")
    print("holds:", what)


def refused(what, code, text, operation, **arguments):
    try:
        operation(**arguments)
    except botocore.exceptions.ClientError as error:
        seen = error.response["Error"]
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        holds(what, seen["Code"] == code and text in seen["Message"] and status == 400, seen)
    else:
        raise AssertionError(f"{what}: it was not refused")


def differences(sent, seen, path=""):
    """The paths at which what was sent does not come back."""
    if isinstance(sent, dict) and isinstance(seen, dict):
        return [d for name, value in sent.items() for d in differences(value, seen.get(name), f"{path}.{name}")]
    if isinstance(sent, list) and isinstance(seen, list) and len(sent) == len(seen):
        return [d for i, value in enumerate(sent) for d in differences(value, seen[i], f"{path}[{i}]")]
    return [] if sent == seen else [f"{path}: sent {sent!r}, seen {seen!r}"]


def judge_groups():
    tags = [{"Key": "purpose", "Value": "judging"}]
    arn = client.create_model_package_group(
        ModelPackageGroupName=GROUP, ModelPackageGroupDescription="for boto3", Tags=tags
    )["ModelPackageGroupArn"]
    seen = client.describe_model_package_group(ModelPackageGroupName=GROUP)
    holds("a group is described", seen["ModelPackageGroupStatus"] == "Completed", seen)
    holds("its tags are listed", client.list_tags(ResourceArn=arn)["Tags"] == tags)
    client.add_tags(ResourceArn=arn, Tags=[{"Key": "purpose", "Value": "still judging"}])
    holds("a tag is overwritten", client.list_tags(ResourceArn=arn)["Tags"][0]["Value"] == "still judging")
    client.delete_tags(ResourceArn=arn, TagKeys=["purpose"])
    holds("a tag is deleted", client.list_tags(ResourceArn=arn)["Tags"] == [])
    refused("a name in use", "ValidationException", "Model Package Group already exists: " + arn,
            client.create_model_package_group, ModelPackageGroupName=GROUP)
    return arn


def judge_policy(group_arn):
    policy = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::210987654321:root"},
         "Action": "sagemaker:DescribeModelPackageGroup", "Resource": group_arn}]})
    put = client.put_model_package_group_policy(ModelPackageGroupName=GROUP, ResourcePolicy=policy)
    holds("a policy is put", put["ModelPackageGroupArn"] == group_arn, put)
    got = client.get_model_package_group_policy(ModelPackageGroupName=GROUP)["ResourcePolicy"]
    holds("a policy is read back", json.loads(got) == json.loads(policy), got)
    client.delete_model_package_group_policy(ModelPackageGroupName=GROUP)
    refused("a deleted policy", "ValidationException", "Cannot find resource policy for: ",
            client.get_model_package_group_policy, ModelPackageGroupName=GROUP)


def judge_packages(request):
    request = dict(request, ModelPackageGroupName=GROUP, ClientToken=str(uuid.uuid4()))
    arn = client.create_model_package(**request)["ModelPackageArn"]
    again = client.create_model_package(**request)["ModelPackageArn"]
    holds("one token makes one version", arn == again and arn.endswith("/1"), [arn, again])
    seen = client.describe_model_package(ModelPackageName=arn)
    sent = {name: value for name, value in request.items() if name != "ClientToken"}
    found = differences(sent, seen)
    holds("every member comes back", not found, found)
    holds("a version has its number and no name", seen["ModelPackageVersion"] == 1 and "ModelPackageName" not in seen)
    statuses = seen["ModelPackageStatusDetails"]["ValidationStatuses"]
    holds("its image runs nowhere, so nothing is Completed",
          seen["ModelPackageStatus"] in ("Pending", "InProgress", "Failed")
          and [(item["Name"], item["Status"] != "Completed") for item in statuses] == [("profile-1", True)], seen)

    client.update_model_package(ModelPackageArn=arn, ModelApprovalStatus="Approved", ApprovalDescription="good")
    client.update_model_package(ModelPackageArn=arn, CustomerMetadataProperties={"added": "later"},
                                CustomerMetadataPropertiesToRemove=["team"])
    seen = client.describe_model_package(ModelPackageName=GROUP + "/1")
    holds("approval and metadata are updated",
          (seen["ModelApprovalStatus"], seen["ApprovalDescription"], seen["CustomerMetadataProperties"])
          == ("Approved", "good", {"stage.gate": "one", "added": "later"}), seen)
    holds("an update is dated", seen["LastModifiedTime"] >= seen["CreationTime"])
    return arn


def judge_models(approved):
    role = "arn:aws:iam::111122223333:role/judge"
    name = GROUP + "-model"
    arn = client.create_model(ModelName=name, ExecutionRoleArn=role, Tags=[{"Key": "a", "Value": "1"}],
                              PrimaryContainer={"ModelPackageName": approved, "Environment": {"LEVEL": "20"}})["ModelArn"]
    seen = client.describe_model(ModelName=name)
    holds("a model is described as it was given",
          seen["PrimaryContainer"] == {"ModelPackageName": approved, "Environment": {"LEVEL": "20"}}
          and seen["ModelArn"] == arn and seen["EnableNetworkIsolation"] is False, seen)
    holds("its tags are kept", client.list_tags(ResourceArn=arn)["Tags"] == [{"Key": "a", "Value": "1"}])
    refused("a second model of the name", "ValidationException", "Cannot create already existing model",
            client.create_model, ModelName=name, PrimaryContainer={"Image": "image:1"})
    registered = client.create_model_package(ModelPackageGroupName=GROUP, SourceUri=arn)["ModelPackageArn"]
    containers = client.describe_model_package(ModelPackageName=registered)["InferenceSpecification"]["Containers"]
    holds("a version takes its containers over from a model", containers[0]["Environment"]["LEVEL"] == "20", containers)
    client.delete_model_package(ModelPackageName=registered)
    second = client.create_model(ModelName=name + "-2", Containers=[{"Image": "image:1"}, {"Image": "image:2"}])
    pages = list(client.get_paginator("list_models").paginate(NameContains=GROUP, PaginationConfig={"PageSize": 1}))
    walked = [model["ModelArn"] for page in pages for model in page["Models"]]
    holds("models are listed newest first", walked == [second["ModelArn"], arn], walked)
    for made in (name, name + "-2"):
        client.delete_model(ModelName=made)
    refused("a deleted model", "ValidationException", f'Could not find model "{arn}".', client.describe_model, ModelName=name)


def judge_lists(first):
    arns = [first] + [
        client.create_model_package(
            ModelPackageGroupName=GROUP,
            InferenceSpecification={"Containers": [{"Image": f"image:{n}"}], "SupportedContentTypes": ["text/csv"],
                                    "SupportedResponseMIMETypes": ["text/csv"]})["ModelPackageArn"]
        for n in range(2, 8)]
    pages = list(client.get_paginator("list_model_packages").paginate(
        ModelPackageGroupName=GROUP, SortOrder="Ascending", PaginationConfig={"PageSize": 3}))
    walked = [item["ModelPackageArn"] for page in pages for item in page["ModelPackageSummaryList"]]
    holds("pages of versions hold each once", walked == arns and len(pages) == 3, walked)
    groups = client.get_paginator("list_model_package_groups").paginate(NameContains=GROUP)
    holds("the group is listed", [g["ModelPackageGroupName"] for p in groups for g in p["ModelPackageGroupSummaryList"]] == [GROUP])
    unknown = first[:-1] + "99"
    batch = client.batch_describe_model_package(ModelPackageArnList=[arns[0], arns[1], unknown])
    holds("a batch describes what is there", set(batch["ModelPackageSummaries"]) == {arns[0], arns[1]}, batch)
    holds("a batch says what is not", batch["BatchDescribeModelPackageErrorMap"][unknown]["ErrorCode"] == "ValidationException", batch)
    return arns


def judge_deletion(arns, group_arn):
    refused("a group with versions", "ConflictException", "", client.delete_model_package_group, ModelPackageGroupName=GROUP)
    for arn in arns:
        client.delete_model_package(ModelPackageName=arn)
    refused("a deleted version", "ValidationException", f"ModelPackage {arns[0]} does not exist.",
            client.describe_model_package, ModelPackageName=arns[0])
    client.delete_model_package_group(ModelPackageGroupName=GROUP)
    refused("a deleted group", "ValidationException", f"ModelPackageGroup {group_arn} does not exist.",
            client.describe_model_package_group, ModelPackageGroupName=GROUP)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        request = json.load(file)
    group_arn = judge_groups()
    judge_policy(group_arn)
    first = judge_packages(request)
    arns = judge_lists(first)
    judge_models(first)
    judge_deletion(arns, group_arn)
    print("boto3", boto3.__version__, "found no fault")


main()
