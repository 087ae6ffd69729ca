from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class AuthorOut(Schema):
    name: str


class BookOut(Schema):
    title: str
    author: AuthorOut


@router.get("/", response=BookOut)
def books(request):
    return Book.objects.first()


def run():
    ask(router)
