from django import forms
from library.models import Genre


class BookForm(forms.Form):
    genres = forms.CharField()

    def clean_genres(self):
        names = self.cleaned_data["genres"].split(",")
        found = {genre.name: genre for genre in Genre.objects.filter(name__in=names)}
        return [found[name] for name in names if name in found]


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    form = BookForm({"genres": names})
    assert form.is_valid(), form.errors
