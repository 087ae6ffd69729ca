from django import forms
from library.models import Book, Genre


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ["genres"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["genres"].queryset = Genre.objects.prefetch_related("books")

    def clean(self):
        for genre in self.cleaned_data["genres"]:
            if not genre.books.all():
                raise forms.ValidationError("nobody wrote of it")


def run():
    BookForm({"genres": list(Genre.objects.values_list("pk", flat=True))}).is_valid()
