from library.models import Book
from library.schemas import ask
from ninja import Field, Router, Schema

router = Router()


class BookOut(Schema):
    title: str
    author_name: str = Field(None, alias="author.name")


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.all()


def run():
    ask(router)
