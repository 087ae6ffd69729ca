from datetime import timedelta
from decimal import Decimal

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from rest_framework import viewsets
from rest_framework.permissions import IsAuthenticated

from .models import Category, Course, Lesson, Tag
from .serializers import CourseSerializer, LessonSerializer


def catalogue(request):
    courses = Course.objects.filter(is_published=True)
    if request.GET.get("category"):
        courses = courses.filter(category__slug=request.GET["category"])

    rows = []
    for course in courses:
        rows.append(
            {
                "title": course.title,
                "price": course.price,
                "category": course.category.name,
                "taught_by": course.instructor.profile.headline,
                "tags": [tag.name for tag in course.tags.all()],
                "minutes": sum(lesson.duration_minutes for lesson in course.lessons.all()),
            }
        )
    categories = Category.objects.order_by("name")
    return render(request, "courses/catalogue.html", {"rows": rows, "categories": categories})


@login_required
def instructor_dashboard(request):
    days = request.GET.get("days", "30")
    if days.isdigit():
        days = int(days)
    else:
        days = 30
    since = timezone.now() - timedelta(days=days)
    status = request.GET.get("status", "all")

    courses = Course.objects.filter(instructor=request.user)
    if status == "published":
        courses = courses.filter(is_published=True)
    elif status == "draft":
        courses = courses.filter(is_published=False)

    rows = []
    revenue = Decimal("0")
    lost = Decimal("0")
    students = set()
    best_title = ""
    best_sales = 0
    for course in courses:
        sold = 0
        course_revenue = Decimal("0")
        for item in course.order_items.all():
            order = item.order
            if order.created_at < since:
                continue
            if order.status == "paid":
                sold += 1
                course_revenue += item.price
            elif order.status == "cancelled":
                lost += item.price

        people = []
        new_people = 0
        for enrolment in course.enrolments.all():
            people.append(f"{enrolment.student.get_full_name()} ({enrolment.course.title})")
            students.add(enrolment.student_id)
            if enrolment.created_at >= since:
                new_people += 1

        minutes = sum(lesson.duration_minutes for lesson in course.lessons.all())
        if minutes == 0:
            hint = "This course has no lessons yet."
        elif minutes < 60:
            hint = "Courses under one hour sell badly."
        elif not course.is_published and sold == 0:
            hint = "Publish this course to sell it."
        else:
            hint = ""

        if sold > best_sales:
            best_sales = sold
            best_title = course.title

        revenue += course_revenue
        rows.append(
            {
                "title": course.title,
                "sold": sold,
                "revenue": course_revenue,
                "students": people,
                "new_students": new_people,
                "hint": hint,
            }
        )

    context = {
        "rows": rows,
        "revenue": revenue,
        "lost": lost,
        "student_count": len(students),
        "best_title": best_title,
        "days": days,
    }
    if rows:
        context["average"] = revenue / len(rows)
    return render(request, "courses/dashboard.html", context)


class CourseViewSet(viewsets.ModelViewSet):
    queryset = Course.objects.all()
    serializer_class = CourseSerializer
    permission_classes = [IsAuthenticated]


class LessonViewSet(viewsets.ModelViewSet):
    queryset = Lesson.objects.all()
    serializer_class = LessonSerializer
    permission_classes = [IsAuthenticated]


@login_required
def add_lesson(request, slug):
    course = get_object_or_404(Course, slug=slug, instructor=request.user)
    if request.method == "POST":
        course.lessons.get_or_create(
            title=request.POST["title"],
            defaults={
                "position": course.lessons.count() + 1,
                "duration_minutes": request.POST.get("minutes") or 30,
            },
        )
    return redirect("dashboard")


def topics(request):
    return render(request, "courses/topics.html", {"topics": Tag.objects.order_by("name")})
