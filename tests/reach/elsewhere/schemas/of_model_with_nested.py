from library.models import Book
from library.schemas import ask
from ninja import ModelSchema, Router, Schema

router = Router()


class AuthorOut(Schema):
    name: str


class BookOut(ModelSchema):
    author: AuthorOut

    class Meta:
        model = Book
        fields = ["title"]


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.all()


def run():
    ask(router)
