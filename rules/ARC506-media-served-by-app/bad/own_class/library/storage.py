from django.core.files.storage import FileSystemStorage


class HashedStorage(FileSystemStorage):
    pass
