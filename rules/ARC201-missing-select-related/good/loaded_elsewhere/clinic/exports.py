from clinic.models import Patient, Visit
from clinic.selectors import planned_visits


def from_a_selector():
    return [(visit.patient.name, visit.doctor.ward.name) for visit in planned_visits()]


def from_a_queryset_method():
    for visit in Visit.objects.planned().for_display():
        print(visit.patient.name, visit.doctor.name, visit.doctor.ward.name)


def from_a_related_manager(patient_id):
    patient = Patient.objects.get(pk=patient_id)
    for visit in patient.visits.for_display():
        print(visit.patient.name, visit.doctor.ward.name)
