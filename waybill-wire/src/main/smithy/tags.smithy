$version: "2"

// Tags of resources.
namespace com.amazonaws.sagemaker

operation AddTags {
    input := {
        @required
        ResourceArn: ResourceArn

        @required
        Tags: TagList
    }

    output := {
        Tags: TagList
    }
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Tags")
operation ListTags {
    input := {
        @required
        ResourceArn: ResourceArn

        NextToken: NextToken

        MaxResults: ListTagsMaxResults
    }

    output := {
        Tags: TagList
        NextToken: NextToken
    }
}

operation DeleteTags {
    input := {
        @required
        ResourceArn: ResourceArn

        @required
        TagKeys: TagKeyList
    }

    output := {}
}

structure Tag {
    @required
    Key: TagKey

    @required
    Value: TagValue
}

@length(min: 0, max: 256)
@pattern("^arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+$")
string ResourceArn

@range(min: 50)
integer ListTagsMaxResults

@length(min: 1, max: 50)
list TagKeyList {
    member: TagKey
}

@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string TagKey

@length(min: 0, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string TagValue
