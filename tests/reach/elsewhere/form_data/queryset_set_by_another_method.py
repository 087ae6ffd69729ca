from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())

    def offer(self, keys):
        self.fields["books"].queryset = Book.objects.filter(pk__in=keys).select_related("author")

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    keys = list(Book.objects.values_list("pk", flat=True))
    form = LendingForm({"books": keys})
    form.offer(keys)
    form.is_valid()
