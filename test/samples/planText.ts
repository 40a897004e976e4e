/**
 * The words of the sample plan: an invented partnership, invented figures. The defects are those that real
 * plans have; `defects` beside each sheet lists what is wrong on purpose.
 */

/** One row of a plan sheet: a heading of a group of actions, or an action's six cells in the order of `planHeadings`. */
export type PlanLine = { readonly group: string } | readonly [string, string, string, string, string, string];

export interface PlanSheetText {
  readonly sheet: string;
  readonly theme: string;
  readonly priority: string;
  readonly area: string;
  readonly outcomeMeasures: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly defects: readonly string[];
}

export const planHeadings = ["Action", "Milestones / Measures of success", "By when", "Resources", "Lead officer", "Partners"] as const;

export const planTitle = "Northmere Children's Partnership: Delivery Plan 2010-11";

export const planSheets: readonly PlanSheetText[] = [
  {
    sheet: "P1 Healthy start",
    theme: "Children in Northmere grow up healthy",
    priority: "Priority 1: help every family to eat well and be active",
    area: "Area for improvement: more children start and leave primary school at a healthy weight",
    outcomeMeasures: [
      "• Children in Reception who are obese (NI 55)",
      "• Children in Year 6 who are obese (NI 56)",
      "• Babies breastfed at six to eight weeks (NI 53)",
      "• Hospital admissions caused by injury to children (NI 70)",
    ],
    lines: [
      [
        "HS1.1 Offer every nursery a cooking and tasting course for parents and carers.",
        "• Number of nurseries taking part to rise from 12 in March 2010 to 30 by March 2011\n• Course materials agreed with the dietitians by June 2010",
        "March 2011\nJune 2010",
        "Sure Start Grant",
        "Early Years Manager",
        "Children's Centres\nNorthmere NHS",
      ],
      [
        "HS1.2 Weigh and measure all children in Reception and Year 6 and give parents clear feedback (NI 55, NI 56).",
        "• Share of children measured to rise from 88% in 2008/09 to 92% in 2010/11\n• Feedback letters tested with 20 families",
        "September 2010",
        "£18,500",
        "School Nursing Lead",
        "Schools\nNorthmere NHS",
      ],
      [
        "HS1.3 Open school halls for free play and sport in the four summer weeks.",
        "• 15 schools open for at least 10 days\n• Attendance recorded by ward",
        "August 2010",
        "Extended Services fund",
        "",
        "Schools\nLeisure Trust",
      ],
      [
        "HS1.4 Bring peer support for breastfeeding to every Children's Centre (NI 53).",
        "• Peer supporters trained: baseline to be set\n• Rota in place in all nine centres",
        "December 2010",
        "Northmere NHS",
        "tbc",
        "Children's Centres\nMidwifery",
      ],
      { group: "Action to narrow the gap" },
      [
        "HS 1.5 Run family weight clinics in the two wards with the highest rates (NI 56).",
        "Q1 Venues booked\nQ2 First families start\nQ3\nQ4 Review of the first year",
        "2010/11",
        "£42,000",
        "Public Health Specialist",
        "Northmere NHS\nLeisure Trust",
      ],
      [
        "HS1.6 Fit safety equipment in the homes of families with a child under five.",
        "• Reduce hospital admissions caused by injury from 118 per 10,000 in 2008/09 to 121 per 10,000 in 2010/11 (NI 70)",
        "March 2011",
        "",
        "Children's Centre Manager",
        "Fire Service\nHousing associations",
      ],
      { group: "Action to support families" },
    ],
    defects: [
      "HS1.3 has no lead",
      "HS1.4 has a placeholder as lead and a baseline to be set",
      "HS 1.5 is spaced unlike the others, and Q3 has nothing behind it",
      "HS1.6 says reduce and rises; it names no resource",
      "the last group has no action",
    ],
  },
  {
    sheet: "P2 Safe at home",
    theme: "Children in Northmere are safe",
    priority: "Priority 2: keep children safe and act early",
    area: "Area for improvement: assessments are timely and children in care have stable homes",
    outcomeMeasures: [
      "• Initial assessments carried out within seven working days (NI 59)",
      "• Core assessments carried out within 35 working days (NI 60)",
      "• Children in care with three or more homes in a year (N1 62)",
      "• Referrals that go on to an initial assessment (NI 68)",
    ],
    lines: [
      [
        "SH2.1 Put a duty social worker into each of the three area teams.",
        "• Initial assessments in time to rise from 61% in 2008/09 to 72% in 2010/11 (NI 59)\n• Weekly caseload report to the board",
        "October 2010",
        "Social Care base budget",
        "Head of Safeguarding",
        "Police\nNorthmere NHS",
      ],
      [
        "SH2.2 Agree one referral form and one front door for all agencies.",
        "• Form in use in all agencies by September 2010\n• Referrals that lead to an assessment to rise from 58% to 66% by March 2011 (NI 68)",
        "September 2010\nMarch 2011",
        "No cost",
        "Head of Safeguarding",
        "Police\nSchools\nNorthmere NHS",
      ],
      [
        "SH2.2 Recruit 20 more foster carers who can take sibling groups.",
        "• 20% increase in approved foster homes, from 150 to 165, by March 2011",
        "March 2011",
        "£95k",
        "Fostering Manager",
        "Voluntary sector forum",
      ],
      [
        "SH2.3 Review every child who has moved home twice within six months (NI 62, NI 63).",
        "• Review panel meets monthly",
        "when staffing allows",
        "Social Care base budget",
        "Head of Children in Care",
        "",
      ],
      { group: "Action to narrow the gap" },
      [
        "SH2.4 Give young carers a named worker and a break each term.",
        "• Young carers known to services to rise from 74 to 120 by March 2011",
        "March 2011",
        "Carers Grant\n£30,000",
        "Young Carers Coordinator / Head of Early Help",
        "Schools\nVoluntary sector forum",
      ],
      [
        "SH2.5 Link to work on children missing education: see EL3.9.",
        "",
        "",
        "",
        "",
        "",
      ],
    ],
    defects: [
      "the third outcome measure has a digit one in its code",
      "SH2.2 is used twice, and its 20% is not what 150 to 165 gives",
      "SH2.3 has a date that is none, and no partner",
      "SH2.5 points at a reference that the plan does not have",
    ],
  },
  {
    sheet: "P3 Enjoy learning",
    theme: "Children in Northmere enjoy learning and do well",
    priority: "Priority 3: raise attainment and attendance",
    area: "Area for improvement: the gap in the early years closes and more pupils leave school with good results",
    outcomeMeasures: [
      "• Children who reach a good level of development at five (NI 72)",
      "• Gap between the lowest-attaining fifth and the rest at five (NI 92)",
      "• Pupils with five good GCSEs including English and mathematics (NI 75)",
      "• Persistent absence from secondary school (NI 87)",
    ],
    lines: [
      [
        "EL3.1 Give ten settings a language specialist for two days a week (NI 72).",
        "• Children at the expected level in language to rise from 49% in 2009 to 54% in 2011\n• Ten settings chosen by May 2010",
        "May 2010\nJuly 2011",
        "Early Years Grant",
        "Early Years Manager",
        "Nurseries\nSchools",
      ],
      [
        "EL3.2 Support English and mathematics departments in the five schools below the floor (NI 75).",
        "• All five schools above 30% in summer 2011",
        "academic year 2010/11",
        "National Challenge fund",
        "Senior School Adviser",
        "Schools",
      ],
      [
        "EL3.3 Call home on the first day of every absence and visit on the third.",
        "• Persistent absence to fall from 6.1% in 2008/09 to 5.2% in 2010/11 (NI 87)",
        "From Sept 2010",
        "No cost",
        "Attendance Manager",
        "Schools\nPolice",
      ],
      [
        "",
        "• Homework clubs in all secondary schools, two evenings a week",
        "Ongoing",
        "Extended Services fund",
        "Extended Services Lead",
        "Schools\nYouth Service",
      ],
      { group: "Action to narrow the gap" },
      [
        "EL3.4 Track the progress of each child in care every term and report it to the virtual head.",
        "• Each child has an up-to-date education plan by 31/10/2010\n• Children in care with five good GCSEs to reach 18% (NI 101)",
        "31/10/2010",
        "",
        "Virtual School Head",
        "Schools\nFoster carers",
      ],
      [
        "EL3.5 Offer one-to-one reading to children who fall behind in Year 1, to close the gap at five (NI 99).",
        "• 120 children supported each term",
        "July 2009",
        "£56,000",
        "Primary Adviser",
        "Schools",
      ],
    ],
    defects: [
      "one row has milestones but no action",
      "EL3.5 is due before the plan's period and cites a code that is not on the list",
      "EL3.4 names no resource",
    ],
  },
  {
    sheet: "P4 Next steps",
    theme: "Young people in Northmere take part and move on well",
    priority: "Priority 4: prepare young people for adult life",
    area: "Area for improvement: fewer young people are out of education, work and training",
    outcomeMeasures: [
      "• Young people aged 16 to 18 not in education, employment or training (NI 117)",
      "• Change in the rate of conceptions under 18 since 1998 (NI 112)",
      "• First-time entrants to the youth justice system (NI 111)",
      "• Young people who use drink or drugs often (NI 115)",
    ],
    lines: [
      [
        "NS4.1 Guarantee an offer of learning to every 16 and 17 year old by the end of September.",
        "• Offers made to 97% by September 2010\n• NEET to fall from 6.8% in 2008/09 to 5.5% in 2010/11 (NI 117)",
        "September 2010",
        "Connexions grant",
        "14-19 Manager",
        "Colleges\nConnexions\nSchools",
      ],
      [
        "NS4.2 Open drop-in sexual health clinics in four secondary schools and both colleges (NI 112).",
        "• Six clinics open\n• 400 visits in the first year",
        "January 2011",
        "Northmere NHS\n£60,000",
        "Teenage Pregnancy Coordinator",
        "Northmere NHS\nColleges\nSchools",
      ],
      [
        "NS4.3 Use restorative meetings for first offences (NI 111).",
        "",
        "March 2011",
        "Youth Justice Board",
        "Head of Youth Offending Service",
        "Police\nMagistrates",
      ],
      [
        "NS4.4 Train 60 youth workers to give brief advice on alcohol (NI 115).",
        "• 60 youth workers trained\n• Young people who use drink or drugs often to fall from 11.9% to 10.5% by March 2011",
        "March 2011",
        "Substance Misuse grant",
        "Substance Misuse Commissioner",
        "Youth Service\nSchools",
      ],
      { group: "Action to support families" },
      [
        "NS4.5 Help care leavers to find and keep a home and a job (NI 148).",
        "• Every care leaver has a pathway plan\n• Care leavers in work or learning to rise from 58% to 65% by March 2011",
        "Quarterly",
        "Social Care base budget",
        "Leaving Care Manager",
        "Housing associations\nJobcentre",
      ],
      [
        "NS4.7 Open school halls for free play and sport in the four summer weeks.",
        "• See HS1.3",
        "August 2010",
        "Extended Services fund",
        "Extended Services Lead",
        "Schools",
      ],
    ],
    defects: ["NS4.3 has no milestone", "NS4.6 is left out of the numbering", "NS4.7 repeats the words of HS1.3"],
  },
];
