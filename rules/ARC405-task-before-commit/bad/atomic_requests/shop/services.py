from .tasks import index


def close(pk):
    index.delay(pk)  # ARC405 opened by ATOMIC_REQUESTS → CloseView.post → services.close


def reindex(pk):
    index.delay(pk)
