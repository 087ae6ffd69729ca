from django import forms
from library.models import Genre


class LendingForm(forms.Form):
    genre = forms.ModelChoiceField(queryset=Genre.objects.prefetch_related("books__copies"))

    def clean(self):
        genre = self.cleaned_data["genre"]
        return {"titles": [len(book.copies.all()) for book in genre.books.all()]}


def run():
    LendingForm({"genre": Genre.objects.first().pk}).is_valid()
