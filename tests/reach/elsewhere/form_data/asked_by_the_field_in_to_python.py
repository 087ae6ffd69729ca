from django import forms
from library.models import Genre


class GenresField(forms.CharField):
    def to_python(self, value):
        value = super().to_python(value)
        names = value.split(",")
        return [Genre.objects.filter(name=name.strip()).exists() for name in names]


class BookForm(forms.Form):
    genres = GenresField()


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    form = BookForm({"genres": names})
    assert form.is_valid(), form.errors
