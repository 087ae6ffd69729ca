from django import forms
from library.models import Genre


class BookForm(forms.Form):
    genres = forms.CharField()

    def clean_genres(self):
        names = self.cleaned_data["genres"].split(",")
        return [Genre.objects.filter(name=name).first() for name in names]


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    form = BookForm({"genres": names})
    assert form.is_valid(), form.errors
