from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class GenreOut(Schema):
    name: str


class BookOut(Schema):
    title: str
    genres: list[GenreOut]


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.prefetch_related("genres")


def run():
    ask(router)
