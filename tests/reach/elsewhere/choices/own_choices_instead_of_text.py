from django import forms
from django.forms.models import ModelChoiceIterator
from library.models import Copy


class Numbers(ModelChoiceIterator):
    def choice(self, obj):
        return (self.field.prepare_value(obj), f"number {obj.number}")


class CopyField(forms.ModelChoiceField):
    iterator = Numbers

    def label_from_instance(self, obj):
        return f"{obj.book.title}"


class Order(forms.Form):
    copy = CopyField(queryset=Copy.objects.all())


def run():
    str(Order())
