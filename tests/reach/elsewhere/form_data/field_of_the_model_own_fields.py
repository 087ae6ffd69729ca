from django import forms
from library.models import Book, Genre


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ["genres"]

    def clean(self):
        for genre in self.cleaned_data["genres"]:
            if not genre.name:
                raise forms.ValidationError("it has no name")


def run():
    BookForm({"genres": list(Genre.objects.values_list("pk", flat=True))}).is_valid()
