from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class AuthorOut(Schema):
    name: str


class BookOut(Schema):
    title: str
    author: AuthorOut


class Gone(Schema):
    detail: str


@router.get("/", response={200: list[BookOut], 404: Gone})
def books(request):
    return Book.objects.all()


def run():
    ask(router)
