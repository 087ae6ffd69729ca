# instead: ARC114
from django import forms
from django.core.mail import send_mail
from django.urls import path
from django.views.generic import FormView
from shop.models import Order


class ContactForm(forms.ModelForm):
    class Meta:
        model = Order
        fields = ["email"]

    def save(self, commit=True):
        order = super().save(commit)
        send_mail("Hello", "Text", None, [order.email])
        return order


class ContactView(FormView):
    form_class = ContactForm
    success_url = "/thanks/"
    template_name = "page.html"

    def form_valid(self, form):
        form.save()
        return super().form_valid(form)


urlpatterns = [path("", ContactView.as_view())]
