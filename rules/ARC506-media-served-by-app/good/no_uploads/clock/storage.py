from storages.backends.s3 import S3Storage

bucket = S3Storage(bucket_name="towers")
