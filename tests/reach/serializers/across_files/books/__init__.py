from across_files.books.views import BookViewSet
from library.asking import listed


def run():
    listed(BookViewSet)
