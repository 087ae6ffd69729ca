import os

from storages.backends.s3 import S3Storage


class MediaStorage(S3Storage):
    def __init__(self):
        super().__init__(endpoint_url=os.environ.get("ENDPOINT"))
