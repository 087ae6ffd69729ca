from django import forms
from library.models import Genre


class LendingForm(forms.Form):
    genre = forms.ModelChoiceField(queryset=Genre.objects.all())

    def clean(self):
        genre = self.cleaned_data["genre"]
        return {"titles": [book.publisher_name for book in genre.books.all()]}


def run():
    LendingForm({"genre": Genre.objects.first().pk}).is_valid()
