"""The pages: each asks a selector or calls a service, and shows what comes back."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import LoginView as DjangoLoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.views import View
from django.views.generic import DetailView, FormView, ListView

from academy.errors import DomainError
from courses import selectors as course_selectors
from courses.caching import cache_catalogue
from courses.models import Course
from courses.querysets import CourseQuerySet, EnrolmentQuerySet
from front.forms import RegistrationForm
from orders.services import buy_course
from reports import selectors as report_selectors
from reports.querysets import SalesReportQuerySet
from reports.services import request_sales_report
from users.services import register_user
from users.throttles import LoginThrottle


class RegistrationView(FormView):
    template_name = "front/register.html"
    form_class = RegistrationForm
    success_url = reverse_lazy("front:catalogue")

    def form_valid(self, form: RegistrationForm) -> HttpResponse:
        user = register_user(**form.cleaned_data)
        login(self.request, user)
        return super().form_valid(form)


class LoginView(DjangoLoginView):
    template_name = "front/login.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        if not LoginThrottle().allow_request(request, self):
            return render(request, "front/throttled.html", status=429)
        return super().post(request)


@cache_catalogue
class CatalogueView(ListView):
    template_name = "front/catalogue.html"
    context_object_name = "courses"
    paginate_by = 12

    def get_queryset(self) -> CourseQuerySet:
        return course_selectors.list_catalogue()


class CourseView(DetailView):
    template_name = "front/course.html"
    context_object_name = "course"

    def get_queryset(self) -> CourseQuerySet:
        return course_selectors.list_catalogue()


class PurchaseView(LoginRequiredMixin, View):
    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        course = get_object_or_404(Course.objects.published(), slug=slug)
        try:
            buy_course(customer=request.user, course=course)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, f"{course.title} is yours.")
        return redirect("front:my-courses")


class MyCoursesView(LoginRequiredMixin, ListView):
    template_name = "front/my_courses.html"
    context_object_name = "enrolments"
    paginate_by = 20

    def get_queryset(self) -> EnrolmentQuerySet:
        return course_selectors.list_enrolments(student=self.request.user)


class ReportsView(LoginRequiredMixin, ListView):
    template_name = "front/reports.html"
    context_object_name = "reports"
    paginate_by = 20

    def get_queryset(self) -> SalesReportQuerySet:
        return report_selectors.list_reports(user=self.request.user)

    def post(self, request: HttpRequest) -> HttpResponse:
        request_sales_report(user=request.user)
        return redirect("front:reports")
