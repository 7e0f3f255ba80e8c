$version: "2"

// Tags of resources.
namespace com.amazonaws.sagemaker

/// Adds tags to a resource; replaces those with the same keys.
operation AddTags {
    input := {
        /// The ARN of a group, a package without a group, a card, a model or a job.
        @required
        ResourceArn: ResourceArn

        /// The tags to add.
        @required
        Tags: TagList
    }

    output := {
        /// The tags that were given.
        Tags: TagList
    }
}

/// Lists the tags of a resource.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Tags")
operation ListTags {
    input := {
        /// The ARN of the resource.
        @required
        ResourceArn: ResourceArn

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// How many tags a page may hold.
        MaxResults: ListTagsMaxResults
    }

    output := {
        /// The tags of this page.
        Tags: TagList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// Removes tags from a resource. Keys that it does not have are ignored.
operation DeleteTags {
    input := {
        /// The ARN of the resource.
        @required
        ResourceArn: ResourceArn

        /// The keys of the tags to remove.
        @required
        TagKeys: TagKeyList
    }

    output := {}
}

/// A key and a value on a resource.
structure Tag {
    /// The key; unique on its resource.
    @required
    Key: TagKey

    /// The value; may be empty.
    @required
    Value: TagValue
}

/// The ARN of a resource.
@length(min: 0, max: 256)
@pattern("^arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+$")
string ResourceArn

/// How many tags a page may hold.
@range(min: 50)
integer ListTagsMaxResults

/// Keys of tags.
@length(min: 1, max: 50)
list TagKeyList {
    member: TagKey
}

/// The key of a tag; unique on its resource.
@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string TagKey

/// The value of a tag; may be empty.
@length(min: 0, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string TagValue
