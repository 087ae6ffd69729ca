from django.shortcuts import get_object_or_404, redirect
from django.views import View

from . import services
from .models import Course, Student


class EnrolView(View):
    def post(self, request, course_id, student_id):
        course = get_object_or_404(Course, pk=course_id)
        student = Student.objects.get(pk=student_id)
        services.post_enrol(course=course, student=student)
        return redirect("course-detail", pk=course.pk)

    def delete(self, request, course_id, student_id):
        student = get_object_or_404(Student, pk=student_id)
        services.delete_enrol(student=student)
        return redirect("course-list")
