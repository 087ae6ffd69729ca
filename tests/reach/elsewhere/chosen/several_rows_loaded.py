from django import forms
from library.models import Copy


class CopiesForm(forms.Form):
    copies = forms.ModelMultipleChoiceField(queryset=Copy.objects.select_related("book", "shelf"))

    def shelves(self):
        return [copy.shelf.number for copy in self.cleaned_data["copies"]]


def run():
    form = CopiesForm({"copies": [copy.pk for copy in Copy.objects.all()]})
    assert form.is_valid(), form.errors
    form.shelves()
