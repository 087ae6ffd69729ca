from across_files.loading_base.views import BookViewSet
from library.asking import listed


def run():
    listed(BookViewSet)
