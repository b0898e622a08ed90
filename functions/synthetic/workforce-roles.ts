/** A role of the workforce census and how common it is. */
export interface RoleShape {
  readonly source: 'NWRS Staff' | 'NWRS contracted services';
  readonly group: string;
  readonly role: string;
  readonly detail: string;
  /** Rows of the real census of June 2026 (NHS England), rounded; rarer roles are left out. */
  readonly rows: number;
}

const CARE = 'Other Direct Patient Care staff';
const ADMIN = 'Other Admin/Non-clinical staff';

/** Roles other than clinical directors, whom a network has or has not. */
export const ROLES: readonly RoleShape[] = [
  employed(CARE, 'Care Coordinators', 'Care Coordinator', 5_760),
  employed(CARE, 'Pharmacists', 'Pharmacist', 5_500),
  employed(CARE, 'Social Prescribing Link Workers', 'Social Prescribing Link Worker', 2_310),
  employed(CARE, 'Pharmacy Technicians', 'Pharmacy Technician', 2_260),
  employed(ADMIN, 'Other Admin/Non-clinical', 'Other', 1_930),
  employed(CARE, 'General Practice Assistants', 'General Practice Assistant', 1_850),
  employed('Other GPs', 'Salaried GPs', 'Salaried By PCN', 1_740),
  employed(CARE, 'Paramedics', 'Paramedic', 1_310),
  employed(CARE, 'Physician Associates', 'Physician Associate', 1_020),
  employed(CARE, 'Physiotherapists', 'Physiotherapist', 920),
  employed(CARE, 'Health and Wellbeing Coaches', 'Health and Wellbeing Coach', 880),
  employed('Other Nurses', 'Advanced Nurse Practitioners', 'Advanced Nurse Practitioner', 830),
  employed(ADMIN, 'Managers', 'Manager', 660),
  employed(CARE, 'Nursing Associates', 'Nursing Associate', 620),
  employed(ADMIN, 'Digital and Transformation Leads', 'Digital and Transformation Lead', 560),
  employed(CARE, 'Advanced Pharmacist Practitioners', 'Advanced Pharmacist Practitioner', 510),
  employed(ADMIN, 'Receptionists', 'Receptionist', 400),
  employed('Other Nurses', 'Enhanced Practice Nurses', 'Enhanced Practice Nurse', 190),
  employed(CARE, 'Dieticians', 'Dietician', 90),
  employed(CARE, 'Podiatrists', 'Podiatrist', 40),
  contracted('Pharmacists', 'Pharmacist', 1_400),
  contracted('Physiotherapists', 'Physiotherapist', 1_230),
  contracted('Social Prescribing Link Workers', 'Social Prescribing Link Worker', 780),
  contracted('Care Coordinators', 'Care Coordinator', 640),
  contracted('Health and Wellbeing Coaches', 'Health and Wellbeing Coach', 350),
  contracted(
    'Mental Health and Wellbeing Practitioners (Mental Health Practitioners)',
    'Mental Health and Wellbeing Practitioner (Mental Health Practitioner - Adult)',
    290,
  ),
];

export const CLINICAL_DIRECTOR: RoleShape = {
  source: 'NWRS Staff',
  group: 'Directors',
  role: 'Medical Clinical Director (GP)',
  detail: 'Clinical Director – Medical',
  rows: 1_030,
};

function employed(group: string, role: string, detail: string, rows: number): RoleShape {
  return { source: 'NWRS Staff', group, role, detail, rows };
}

function contracted(role: string, detail: string, rows: number): RoleShape {
  return { source: 'NWRS contracted services', group: CARE, role, detail, rows };
}
