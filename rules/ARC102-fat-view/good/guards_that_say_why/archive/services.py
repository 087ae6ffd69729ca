class Unreadable(Exception):
    pass


def read(upload):
    if not upload.size:
        raise Unreadable
    return upload


def store(document): ...
