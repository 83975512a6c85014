export const TYPES = { Person: '人物', Organization: '机构', Place: '地点', Product: '产品', CreativeWork: '作品', Event: '场合', Thing: '其他' };
export const EVENTS = { Visit: '访问', Meeting: '会见', Conference: '会议', Appointment: '任职', Departure: '离任', Founding: '成立', Agreement: '协议', Investment: '投资', Acquisition: '收购', Launch: '发布', Voyage: '航行', Publication: '出版', Award: '获奖', Election: '选举', Competition: '比赛', Accident: '事故', Disaster: '灾害', Conflict: '冲突', Legal: '司法', Death: '逝世', Event: '事件' };
export const RELATIONS = { parentOrganization: '隶属于', founder: '创办者', location: '位于', operator: '运营方', developer: '研制方', alumniOf: '毕业于', relatedTo: '亲属', organizer: '主办方' };
export const STATUS = { Held: '', Former: '曾任', Acting: '代理', Concurrent: '兼任' };
export const MODALITY = { Asserted: '', Planned: '计划', Hoped: '希望', Alleged: '据称', Conditional: '假设', Denied: '否认' };
export const KINDS = { relation: '关系', post: '职务', event: '事件' };

export const day = text => (text ?? '').slice(0, 10);
export const number = value => (value ?? 0).toLocaleString('zh-CN');
export const percent = value => Math.round((value ?? 0) * 100) + '%';
