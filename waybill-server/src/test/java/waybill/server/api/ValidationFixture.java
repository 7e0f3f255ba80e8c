package waybill.server.api;

import org.junit.jupiter.api.BeforeEach;

/** The API with one package, {@code iris/1}, that has an image and a profile to validate it by. */
class ValidationFixture extends ApiFixture {
  /** What names the package. */
  static final String PACKAGE = "{'ModelPackageName':'iris/1'}";

  @BeforeEach
  void makeAPackage() {
    group("iris");
    create(
        """
        {'ModelPackageGroupName':'iris','InferenceSpecification':{'Containers':[{'Image':'i'}],
        'SupportedContentTypes':['text/csv'],'SupportedResponseMIMETypes':['text/csv']},
        'ValidationSpecification':{'ValidationRole':'arn:aws:iam::111122223333:role/r',
        'ValidationProfiles':[{'ProfileName':'smoke','TransformJobDefinition':{
        'TransformInput':{'DataSource':{'S3DataSource':{'S3DataType':'S3Prefix','S3Uri':'s3://b/i/'}}},
        'TransformOutput':{'S3OutputPath':'s3://b/o/'},
        'TransformResources':{'InstanceType':'ml.m5.large','InstanceCount':1}}}]}}
        """);
  }
}
