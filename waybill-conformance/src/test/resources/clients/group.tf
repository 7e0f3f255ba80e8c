terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  max_retries                 = 0
}

resource "aws_sagemaker_model_package_group" "judged" {
  model_package_group_name        = "terraform-judge"
  model_package_group_description = "for Terraform"

  tags = {
    purpose = "judging"
    stage   = "STAGE"
  }
}

resource "aws_sagemaker_model_package_group_policy" "judged" {
  model_package_group_name = aws_sagemaker_model_package_group.judged.model_package_group_name

  resource_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Read"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = ["sagemaker:DescribeModelPackageGroup"]
      Resource  = [aws_sagemaker_model_package_group.judged.arn]
    }]
  })
}

resource "aws_sagemaker_model" "judged" {
  name               = "terraform-judge"
  execution_role_arn = "arn:aws:iam::111122223333:role/judge"

  primary_container {
    image          = "111122223333.dkr.ecr.us-east-1.amazonaws.com/judge:1"
    model_data_url = "s3://judge/model.tar.gz"
    environment = {
      LEVEL = "20"
    }
  }

  tags = {
    stage = "STAGE"
  }
}
