from django import forms
from library.models import Copy


class BookSelect(forms.Select):
    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["data-author"] = value.instance.author.name
        return option


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "book"]
        widgets = {"book": BookSelect}


def run():
    str(CopyForm())
