from django.core.mail import EmailMultiAlternatives, mail_admins
from django.http import HttpResponse
from django.views.generic import FormView, TemplateView


class Welcome(EmailMultiAlternatives):
    def __init__(self, address):
        super().__init__("Welcome", "Hello", to=[address])


class ReportProblem(FormView):
    def form_valid(self, form):
        mail_admins("A problem", form.cleaned_data["text"])  # ARC401 view ReportProblem.form_valid
        return super().form_valid(form)


class SeenPage(TemplateView):
    def get_context_data(self, **kwargs):
        Welcome("ada@example.com").send()  # ARC401 view SeenPage.get_context_data
        return super().get_context_data(**kwargs)


class Watching:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code >= 500:
            mail_admins("An error", request.path)  # ARC401 middleware Watching.__call__
        return response


def health(request):
    return HttpResponse("ok")
